package kanbao.command;

/** The command line is wrong; the message says what was found. */
final class WrongLineException extends RuntimeException {

    WrongLineException(String found) {
        super(found);
    }

}
