import { answerParent } from "../thread/answer-parent";
import { drawTickets } from "./draw-tickets";

answerParent(drawTickets);
