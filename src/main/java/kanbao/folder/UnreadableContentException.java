package kanbao.folder;

/** A content folder cannot be read at all. The message is one sentence with the folder and the reason. */
public final class UnreadableContentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableContentException(String message) {
        super(message);
    }

}
