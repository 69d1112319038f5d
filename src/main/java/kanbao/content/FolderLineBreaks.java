package kanbao.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import java.io.IOException;

import kanbao.folder.ContentFolder;
import kanbao.folder.ListedFile;
import kanbao.folder.StoryFile;
import kanbao.markdown.LineBreakEvidence;
import kanbao.markdown.LineBreakStyle;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.Problem;
import kanbao.site.LineBreaks;

/**
 * Decides for each content folder what a single line break means: by the setting, by the configuration file of a writer's tool,
 * or by a sample of the stories. The same files give the same decision. Files that have not changed are not read again.
 */
final class FolderLineBreaks {

    /** Enough to see how a folder is written; large folders are not read twice for it. */
    static final int SAMPLE_SIZE = 200;
    private static final int SCATTER = 0x9E3779B9;

    private final LineBreaks setting;
    private final Map<String, Map<StoryFile, LineBreakEvidence>> known = new HashMap<>();

    FolderLineBreaks(LineBreaks setting) {
        this.setting = setting;
    }

    /** What a line break means in a folder, and a note to the operator if that is doubtful. */
    record Decision(LineBreakStyle style, List<Problem> problems) {}

    Decision decide(ContentFolder folder, Set<ListedFile> beingWritten) {
        return switch (setting) {
            case KEEP -> new Decision(LineBreakStyle.KEEP, List.of());
            case JOIN -> new Decision(LineBreakStyle.JOIN, List.of());
            case AUTO -> WritingTool.lineBreaks(folder.name()).map(style -> new Decision(style, List.of()))
                    .orElseGet(() -> byEvidence(folder, beingWritten));
        };
    }

    private Decision byEvidence(ContentFolder folder, Set<ListedFile> beingWritten) {
        var before = known.getOrDefault(folder.name(), Map.of());
        var now = new ConcurrentHashMap<StoryFile, LineBreakEvidence>();
        sample(folder.stories()).parallelStream().filter(file -> !beingWritten.contains(file.file()))
                .forEach(file -> evidence(file, before).ifPresent(found -> now.put(file, found)));
        known.put(folder.name(), now);
        var all = now.values().stream().reduce(LineBreakEvidence.NONE, LineBreakEvidence::plus);
        return new Decision(all.style(), all.isDoubtful() ? List.of(note(folder, all)) : List.of());
    }

    private static Problem note(ContentFolder folder, LineBreakEvidence all) {
        var cause = all.style() == LineBreakStyle.KEEP
                ? Cause.of("folder.line-breaks-kept", all.kept(), all.joined())
                : Cause.of("folder.line-breaks-joined", all.kept(), all.joined());
        return new Problem(Problem.Kind.WARNING, folder.name(), 0, cause);
    }

    private static Optional<LineBreakEvidence> evidence(StoryFile file, Map<StoryFile, LineBreakEvidence> before) {
        var found = before.get(file);
        if (found != null) {
            return Optional.of(found);
        }
        try {
            return Optional.of(LineBreakEvidence.of(file.text()));
        } catch (InvalidStoryException e) {
            return Optional.of(LineBreakEvidence.NONE);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The files whose paths have the smallest hash codes: a new file replaces at most one of them. */
    private static List<StoryFile> sample(List<StoryFile> stories) {
        if (stories.size() <= SAMPLE_SIZE) {
            return stories;
        }
        var sample = new PriorityQueue<StoryFile>(SAMPLE_SIZE + 1,
                Comparator.comparingInt(FolderLineBreaks::hash).thenComparing(StoryFile::path).reversed());
        for (var file : stories) {
            sample.add(file);
            if (sample.size() > SAMPLE_SIZE) {
                sample.remove();
            }
        }
        return List.copyOf(sample);
    }

    private static int hash(StoryFile file) {
        var hash = file.path().hashCode() * SCATTER;
        return hash ^ (hash >>> 15);
    }

}
