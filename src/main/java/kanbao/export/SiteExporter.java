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
import kanbao.messages.MessageBundle;
import kanbao.related.RelatedArticles;
import kanbao.report.Report;

/** Starts the server, requests every address of the site, and writes the responses into a folder. */
public final class SiteExporter {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    private static final int UNAVAILABLE = 503;
    private static final int MAX_ATTEMPTS = 30;
    private static final int RETRY_DELAY_MILLIS = 1000;

    private final Class<?> application;
    private final List<String> settings;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private volatile int total;

    /**
     * @param application the main class of the server
     * @param settings    arguments as on its command line
     */
    public SiteExporter(Class<?> application, List<String> settings) {
        this.application = application;
        this.settings = List.copyOf(settings);
    }

    /**
     * The result of an export.
     *
     * @param files   the number of files, without their compressed copies
     * @param written the number of files that were new or changed
     * @param removed the number of files of earlier exports that were removed
     * @param report  the report on the stories
     */
    public record Outcome(int files, int written, int removed, Report report) {}

    /** The number of files done so far. */
    public int done() {
        return done.get();
    }

    /** The number of all files; 0 until it is known. */
    public int total() {
        return total;
    }

    /**
     * Writes the site into a folder.
     *
     * @throws InvalidOutputFolderException if the folder may not be written
     * @throws ExportException              if a file could not be written or requested; another run completes the site
     */
    public Outcome export(Path folder, boolean replace) {
        OutputFolder.check(folder, replace);
        try (var site = RunningSite.start(application, settings)) {
            var edition = site.bean(CurrentEdition.class).current();
            prepare(edition, site);
            var files = site.bean(AddressInventory.class).files(edition);
            var host = new HostingFiles(site, edition).all(files);
            var paths = Stream.concat(files.stream().map(SiteFile::path), host.keySet().stream()).toList();
            total = paths.size();
            try (var out = OutputFolder.open(folder, paths)) {
                write(files, site, out);
                host.forEach((path, text) -> count(out.writeText(path, text.getBytes(StandardCharsets.UTF_8))));
                return new Outcome(total, written.get(), out.finish(paths), edition.report());
            }
        } catch (IOException e) {
            throw ExportException.noResponse(MESSAGES.get("export.site"), e);
        }
    }

    /** Waits until the related articles are computed; if that fails, the simpler links by topic are exported. */
    private static void prepare(Edition edition, RunningSite site) {
        try {
            site.bean(RelatedArticles.class).prepare(edition).join();
        } catch (CompletionException | CancellationException _) {
            // Already logged.
        }
    }

    private void write(List<SiteFile> files, RunningSite site, OutputFolder out) {
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var running = new ExecutorCompletionService<Boolean>(workers);
            files.forEach(file -> running.submit(() -> write(file, site, out)));
            for (var file = 0; file < files.size(); file++) {
                count(running.take().get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ExportException failed
                    ? failed
                    : new IllegalStateException(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportException(MESSAGES.get("export.interrupted"));
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private void count(boolean isNew) {
        done.incrementAndGet();
        written.addAndGet(isNew ? 1 : 0);
    }

    private static boolean write(SiteFile file, RunningSite site, OutputFolder out) throws InterruptedException {
        if (file.isImmutable() && out.contains(file.path())) {
            return false;
        }
        if (file.source() != null) {
            return out.link(file.path(), file.source());
        }
        try {
            var response = response(file, site);
            try (var body = body(response)) {
                return file.isText()
                        ? out.writeText(file.path(), body.readAllBytes())
                        : out.writeBinary(file.path(), body);
            }
        } catch (IOException e) {
            throw ExportException.noResponse(file.address(), e);
        }
    }

    /** Retries while the server responds that it is overloaded (503). */
    private static HttpURLConnection response(SiteFile file, RunningSite site)
            throws IOException, InterruptedException {
        var response = site.request(file.address());
        for (var attempt = 1; response.getResponseCode() == UNAVAILABLE && attempt < MAX_ATTEMPTS; attempt++) {
            Thread.sleep(RETRY_DELAY_MILLIS);
            response = site.request(file.address());
        }
        if (response.getResponseCode() != file.status()) {
            throw new ExportException(
                    MESSAGES.get("export.status", file.address(), response.getResponseCode(), file.status()));
        }
        return response;
    }

    private static InputStream body(HttpURLConnection response) throws IOException {
        var error = response.getErrorStream();
        return error == null ? response.getInputStream() : error;
    }

}
