package kanbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.related.RelatedArticles;
import kanbao.report.Report;

/** Writes everything that the paper answers into a folder. */
public final class SiteExporter {

    private static final int UNAVAILABLE = 503;
    private static final int MOST_TRIES = 30;
    private static final int MILLISECONDS_BETWEEN = 1000;

    private final Class<?> application;
    private final List<String> settings;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private volatile int total;

    /**
     * @param application the class that is the paper
     * @param settings    as on its command line
     */
    public SiteExporter(Class<?> application, List<String> settings) {
        this.application = application;
        this.settings = List.copyOf(settings);
    }

    /**
     * What came of it.
     *
     * @param files   that there are now, without their compressed twins
     * @param written those of them that were not there, or not so
     * @param removed files of earlier exports
     * @param report  on the stories
     */
    public record Outcome(int files, int written, int removed, Report report) {}

    /** How many files are done. */
    public int done() {
        return done.get();
    }

    /** How many there are to do; 0 while that is not known. */
    public int total() {
        return total;
    }

    /**
     * Writes the paper.
     *
     * @throws InvalidOutputFolderException if nothing may be written there
     * @throws ExportException        if something could not be written or was not answered; another run completes it
     */
    public Outcome export(Path folder, boolean replace) {
        OutputFolder.check(folder, replace);
        try (var paper = RunningSite.start(application, settings)) {
            var edition = paper.part(CurrentEdition.class).current();
            prepare(edition, paper);
            var files = paper.part(AddressInventory.class).files(edition);
            var host = new HostingFiles(paper, edition).all(files);
            var paths = Stream.concat(files.stream().map(SiteFile::path), host.keySet().stream()).toList();
            total = paths.size();
            try (var out = OutputFolder.begin(folder, paths)) {
                write(files, paper, out);
                host.forEach((path, text) -> count(out.text(path, text.getBytes(StandardCharsets.UTF_8))));
                return new Outcome(total, written.get(), out.finish(paths), edition.report());
            }
        } catch (IOException e) {
            throw ExportException.unanswered("The paper", e);
        }
    }

    /** The links beside stories are found in the background; where they cannot be found, those that stand in will do. */
    private static void prepare(Edition edition, RunningSite paper) {
        try {
            paper.part(RelatedArticles.class).prepare(edition).join();
        } catch (CompletionException | CancellationException _) {
            // The log has said so.
        }
    }

    private void write(List<SiteFile> files, RunningSite paper, OutputFolder out) {
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var running = new ExecutorCompletionService<Boolean>(workers);
            files.forEach(file -> running.submit(() -> write(file, paper, out)));
            for (var file = 0; file < files.size(); file++) {
                count(running.take().get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ExportException failed
                    ? failed
                    : new IllegalStateException(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportException("The export was interrupted.");
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private void count(boolean isNew) {
        done.incrementAndGet();
        written.addAndGet(isNew ? 1 : 0);
    }

    private static boolean write(SiteFile file, RunningSite paper, OutputFolder out) throws InterruptedException {
        if (file.forGood() && out.holds(file.path())) {
            return false;
        }
        try {
            var answer = answer(file, paper);
            try (var body = body(answer)) {
                return file.isText() ? out.text(file.path(), body.readAllBytes()) : out.bytes(file.path(), body);
            }
        } catch (IOException e) {
            throw ExportException.unanswered(file.address(), e);
        }
    }

    /** Waits where the paper says that it has too much to do. */
    private static HttpURLConnection answer(SiteFile file, RunningSite paper)
            throws IOException, InterruptedException {
        var answer = paper.ask(file.address());
        for (var tries = 1; answer.getResponseCode() == UNAVAILABLE && tries < MOST_TRIES; tries++) {
            Thread.sleep(MILLISECONDS_BETWEEN);
            answer = paper.ask(file.address());
        }
        if (answer.getResponseCode() != file.status()) {
            throw new ExportException(file.address() + " was answered with " + answer.getResponseCode() + ", expected "
                    + file.status() + ".");
        }
        return answer;
    }

    private static InputStream body(HttpURLConnection answer) throws IOException {
        var failed = answer.getErrorStream();
        return failed == null ? answer.getInputStream() : failed;
    }

}
