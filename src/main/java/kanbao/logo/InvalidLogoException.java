package kanbao.logo;

/** The file cannot be used as a logo. The message says why, as the end of a sentence. */
final class InvalidLogoException extends Exception {

    private static final long serialVersionUID = 1;

    InvalidLogoException(String message) {
        super(message);
    }

}
