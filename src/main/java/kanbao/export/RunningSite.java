package kanbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.FileSystemUtils;

/** The real application on a port that nobody else reaches, with one edition from its start to its end. */
final class RunningSite implements AutoCloseable {

    /** With it nobody looks whether the content has changed. */
    static final String PROFILE = "export";

    private static final List<String> FIXED = List.of("--server.address=127.0.0.1", "--server.port=0",
            "--server.ssl.enabled=false", "--management.server.port=0", "--management.server.address=127.0.0.1",
            "--management.endpoints.access.max-permitted=none", "--kanbao.drain=0s",
            "--logging.level.root=error", "--logging.level.kanbao=warn", "--logging.level.kanbao.edition=off",
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics=off");

    private final ConfigurableApplicationContext context;
    private final Path data;

    private RunningSite(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** Starts it with an empty folder for its data, unless the settings or the environment name one. */
    static RunningSite start(Class<?> application, List<String> settings) {
        // The container settles the beans of the site when it is built, some of which are others than these.
        SpringProperties.setProperty("spring.aot.enabled", "false");
        var data = temporaryFolder();
        var arguments = new ArrayList<>(settings);
        arguments.addAll(FIXED);
        var context = new SpringApplicationBuilder(application).profiles(PROFILE)
                .properties("kanbao.data=" + data)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
        return new RunningSite(context, data);
    }

    /** It goes when the process goes, however that ends, but for a kill. */
    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("kanbao-export");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException _) {
            // It is the system's to clean up.
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks for an address as a reader would who knows no compression; read its answer to the end. */
    HttpURLConnection ask(String address) throws IOException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var asked = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + address).toURL()
                .openConnection(Proxy.NO_PROXY);
        asked.setInstanceFollowRedirects(false);
        return asked;
    }

    @Override
    public void close() {
        context.close();
        delete(data);
    }

}
