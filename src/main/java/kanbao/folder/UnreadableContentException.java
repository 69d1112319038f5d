package kanbao.folder;

/** A content folder cannot be read at all; its message is one sentence that names the folder and the reason. */
public final class UnreadableContentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableContentException(String folder, String reason) {
        super("The content folder “" + folder + "” " + reason + ".");
    }

}
