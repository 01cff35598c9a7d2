export { setSwitch, switchesOf } from "./switches";
