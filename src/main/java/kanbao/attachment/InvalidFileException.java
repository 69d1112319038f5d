package kanbao.attachment;

/** The file is truncated or damaged. */
final class InvalidFileException extends Exception {

    private static final long serialVersionUID = 1;

}
