package kanbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/** Pairs the delimiter runs of each block or link as CommonMark does (“process emphasis”); unpaired marks stay text. */
final class EmphasisProcessor implements PostProcessor {

    /** More runs than any story leaves open at the same time; the limit bounds time and nesting. */
    private static final int MAX_OPEN = 32;

    @Override
    public Node process(Node document) {
        processBelow(document);
        return document;
    }

    private static void processBelow(Node parent) {
        var runs = new ArrayList<DelimiterRun>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof DelimiterRun run) {
                if (run.getPrevious() instanceof Text text && endsQuotation(text.getLiteral())) {
                    run.allowClosing();
                }
                runs.add(run);
            } else {
                processBelow(child);
            }
        }
        pair(runs);
        runs.forEach(EmphasisProcessor::replace);
    }

    /** Whether the text ends with the opening sign of a quotation, typed again to end it: {@code “引文“}. */
    private static boolean endsQuotation(String text) {
        var end = text.length() - 1;
        if (end < 1 || (text.charAt(end) != '“' && text.charAt(end) != '‘')) {
            return false;
        }
        var sign = text.charAt(end);
        return text.lastIndexOf(sign, end - 1) > text.lastIndexOf(sign + 1, end);
    }

    private static void pair(List<DelimiterRun> runs) {
        var later = new LaterRuns(runs);
        var openers = new ArrayList<DelimiterRun>();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.isInsideWord() && !later.needs(i, openers)) {
                continue;
            }
            var hasClosed = run.canClose();
            while (hasClosed && run.unused() > 0) {
                hasClosed = close(run, openers); // one run of three marks can end two emphases
            }
            if (run.canOpen() && run.unused() > 0) {
                if (openers.size() == MAX_OPEN) {
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
                if (MaskedNames.areMasked(opener, closer) || areFileEndings(opener, closer)) {
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

    /** Whether both marks stand for the names of files: {@code *.gz、*.zip}. */
    private static boolean areFileEndings(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == 1 && opener.after() == '.' && closer.after() == '.';
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
            run.insertBefore(new Text(run.marks().substring(0, run.unused())));
        }
        run.unlink();
    }

    /** What follows each run in its block: the next run of the same marks outside of words, and how many there are. */
    private static final class LaterRuns {

        private final List<DelimiterRun> runs;
        private final @Nullable DelimiterRun[] next;
        private final int[] counts;

        LaterRuns(List<DelimiterRun> runs) {
            this.runs = runs;
            next = new DelimiterRun[runs.size()];
            counts = new int[runs.size()];
            var last = new HashMap<String, Integer>();
            for (var i = runs.size() - 1; i >= 0; i--) {
                var following = last.get(runs.get(i).marks());
                if (following != null) {
                    next[i] = runs.get(following);
                    counts[i] = counts[following] + 1;
                }
                if (!runs.get(i).isInsideWord()) {
                    last.put(runs.get(i).marks(), i);
                }
            }
        }

        /** Whether the runs outside of words only fit together if this one inside of a word ends or begins emphasis. */
        boolean needs(int index, List<DelimiterRun> openers) {
            var run = runs.get(index);
            var following = next[index];
            var isEven = counts[index] % 2 == 0;
            if (openers.stream().anyMatch(opener -> opener.marks().equals(run.marks()) && !opener.isInsideWord()
                    && !isBetweenLatin(opener))) {
                return following == null || !following.canClose() || (following.canOpen() && isEven);
            }
            return following != null && following.canClose() && !isBetweenLatin(following)
                    && (!following.canOpen() || !isEven);
        }

        private static boolean isBetweenLatin(DelimiterRun run) {
            return AsciiCharacters.isLetterOrDigit(run.before()) && AsciiCharacters.isLetterOrDigit(run.after());
        }

    }

}
