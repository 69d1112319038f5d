package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Pairs the delimiter runs of each block or link as CommonMark does (“process emphasis”); unpaired marks stay text. */
final class EmphasisProcessor implements PostProcessor {

    /** More runs than any story leaves open at the same time; the limit bounds time and nesting. */
    private static final int MOST_OPEN = 32;

    @Override
    public Node process(Node document) {
        processBelow(document);
        return document;
    }

    private static void processBelow(Node parent) {
        var runs = new ArrayList<DelimiterRun>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof DelimiterRun run) {
                runs.add(run);
            } else {
                processBelow(child);
            }
        }
        pair(runs);
        runs.forEach(EmphasisProcessor::replace);
    }

    private static void pair(List<DelimiterRun> runs) {
        var openers = new ArrayList<DelimiterRun>();
        for (var run : runs) {
            while (run.canClose() && run.unused() > 0 && close(run, openers)) {
                // One run of three marks can end two emphases.
            }
            if (run.canOpen() && run.unused() > 0) {
                if (openers.size() == MOST_OPEN) {
                    openers.removeFirst();
                }
                openers.add(run);
            }
        }
    }

    private static boolean close(DelimiterRun closer, List<DelimiterRun> openers) {
        for (var i = openers.size() - 1; i >= 0; i--) {
            var opener = openers.get(i);
            if (opener.matches(closer)) {
                if (MaskedNames.areMasked(opener, closer)) {
                    return false;
                }
                openers.subList(i + 1, openers.size()).clear();
                wrap(opener, closer);
                if (opener.unused() == 0) {
                    openers.removeLast();
                }
                return true;
            }
        }
        return false;
    }

    private static void wrap(DelimiterRun opener, DelimiterRun closer) {
        var marks = Math.min(2, Math.min(opener.unused(), closer.unused()));
        Node emphasis = switch (opener.marker()) {
            case '~' -> new Strikethrough("~~");
            case '=' -> new MarkedText("mark");
            default -> marks == 2 ? new StrongEmphasis("**") : new Emphasis("*");
        };
        for (var node = opener.getNext(); node != closer; node = opener.getNext()) {
            emphasis.appendChild(node);
        }
        opener.insertAfter(emphasis);
        opener.use(marks);
        closer.use(marks);
    }

    private static void replace(DelimiterRun run) {
        if (run.unused() > 0) {
            run.insertBefore(new Text(String.valueOf(run.marker()).repeat(run.unused())));
        }
        run.unlink();
    }

}
