package kanbao.formula;

/** A formula that cannot be converted; the message says why. */
public final class FormulaException extends Exception {

    FormulaException(String message) {
        super(message);
    }

}
