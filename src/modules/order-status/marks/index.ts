export { clearPersonalMark, readPersonalMark, setPersonalMark } from "./personal-marks";
