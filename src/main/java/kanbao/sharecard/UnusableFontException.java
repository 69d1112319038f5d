package kanbao.sharecard;

/** A font file cannot be used, or the native libraries for fonts do not work on this machine. */
class UnusableFontException extends Exception {

    UnusableFontException(Throwable cause) {
        super(cause);
    }

}
