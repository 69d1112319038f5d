package kanbao.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import kanbao.messages.MessageBundle;

/** The kinds of notes that other editors and site builders know, by the words that they use for them. */
enum NoteKind {
    NOTE("note", "default", "primary", "remark"),
    INFO("info", "information"),
    SUMMARY("abstract", "summary", "tldr"),
    TASK("todo"),
    TIP("tip", "hint"),
    IMPORTANT("important"),
    SUCCESS("success", "check", "done"),
    QUESTION("question", "help", "faq"),
    WARNING("warning", "attention"),
    CAUTION("caution"),
    FAILURE("failure", "fail", "missing"),
    DANGER("danger", "error"),
    BUG("bug"),
    EXAMPLE("example"),
    QUOTE("quote", "cite"),
    DETAILS("details", "spoiler");

    /** With a space before and after each. */
    private final String words;

    NoteKind(String... words) {
        this.words = " " + String.join(" ", words) + " ";
    }

    static Optional<NoteKind> of(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        return Arrays.stream(values()).filter(kind -> kind.words.contains(" " + plain + " "))
                .findFirst();
    }

    /** The word for programs, such as {@code warning}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for readers. */
    String label(MessageBundle labels) {
        return switch (this) {
            case NOTE -> labels.get("note.note");
            case INFO -> labels.get("note.info");
            case SUMMARY -> labels.get("note.summary");
            case TASK -> labels.get("note.todo");
            case TIP -> labels.get("note.tip");
            case IMPORTANT -> labels.get("note.important");
            case SUCCESS -> labels.get("note.success");
            case QUESTION -> labels.get("note.question");
            case WARNING -> labels.get("note.warning");
            case CAUTION -> labels.get("note.caution");
            case FAILURE -> labels.get("note.failure");
            case DANGER -> labels.get("note.danger");
            case BUG -> labels.get("note.bug");
            case EXAMPLE -> labels.get("note.example");
            case QUOTE -> labels.get("note.quote");
            case DETAILS -> labels.get("details.summary");
        };
    }

}
