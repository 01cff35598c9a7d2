export { changeSeries, listSeries } from "./read-series";
