package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import kanbao.messages.MessageBundle;

/** The transcript of a video or an audio file: folded, with a paragraph after each empty line. */
final class Transcript {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

    private Transcript() {
    }

    static Element of(String text, MessageBundle labels) {
        var details = new Element("details").addClass("transcript");
        details.appendElement("summary").text(labels.get("media.transcript"));
        EMPTY_LINE.splitAsStream(text.strip()).map(String::strip).filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> {
                    var element = details.appendElement("p");
                    var lines = paragraph.lines().map(String::strip).toList();
                    for (var i = 0; i < lines.size(); i++) {
                        if (i > 0) {
                            element.appendElement("br");
                        }
                        element.appendText(lines.get(i));
                    }
                });
        return details;
    }

}
