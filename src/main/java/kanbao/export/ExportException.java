package kanbao.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

import kanbao.messages.MessageBundle;

/** The export stopped; its message is for the user. The files written so far stay, and another run completes them. */
public final class ExportException extends RuntimeException {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");

    ExportException(String message) {
        super(message);
    }

    private ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ExportException notWritten(Path file, IOException cause) {
        return new ExportException(MESSAGES.get("export.not-written", file, reason(cause)), cause);
    }

    static ExportException noResponse(String address, IOException cause) {
        return new ExportException(MESSAGES.get("export.no-response", address, reason(cause)), cause);
    }

    private static String reason(IOException cause) {
        var reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(reason, cause.getClass().getSimpleName());
    }

}
