package kanbao.sharecard;

/** A font file, or what Java needs to draw with it, does not work on this machine. */
class UnusableFontException extends Exception {

    UnusableFontException(Throwable cause) {
        super(cause);
    }

}
