package kanbao.export;

/** The export may not write to this folder; nothing was written. The message is for the user. */
public final class InvalidOutputFolderException extends RuntimeException {

    InvalidOutputFolderException(String message) {
        super(message);
    }

}
