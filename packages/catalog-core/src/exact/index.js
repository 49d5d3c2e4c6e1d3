export { add, ceiling, compare, divide, floor, fromDecimal, fromNumber, fromText, maximum, minimum, multiply, ONE, rational, subtract, sum, toDecimal, toNumber, toText, ZERO, } from "./rational.js";
