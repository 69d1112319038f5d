package kanbao.command;

/** The command line is wrong; the message says what was found. */
final class UsageException extends RuntimeException {

    UsageException(String found) {
        super(found);
    }

}
