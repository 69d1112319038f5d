package kanbao.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** The export has come to a halt; its message is for whoever called it, and what was written stays to be completed. */
public final class ExportException extends RuntimeException {

    ExportException(String message) {
        super(message);
    }

    private ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ExportException unwritten(Path file, IOException cause) {
        return new ExportException("“" + file + "” cannot be written (" + reason(cause) + ").", cause);
    }

    static ExportException unanswered(String address, IOException cause) {
        return new ExportException(address + " was not answered (" + reason(cause) + ").", cause);
    }

    private static String reason(IOException cause) {
        var reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(reason, cause.getClass().getSimpleName());
    }

}
