export { changeSeries, layOutSeries, listSeries } from "./read-series";
