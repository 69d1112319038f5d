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

/** The real server on a port of the loopback interface, with a single edition. */
final class RunningSite implements AutoCloseable {

    /** The Spring profile in which the content folders are not polled. */
    static final String PROFILE = "export";

    private static final List<String> FIXED_SETTINGS = List.of("--server.address=127.0.0.1", "--server.port=0",
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

    /** Starts the server with an empty data folder, unless the settings or the environment name one. */
    static RunningSite start(Class<?> application, List<String> settings) {
        // The beans that Spring AOT generates for the container image are those without this profile.
        SpringProperties.setProperty("spring.aot.enabled", "false");
        var data = temporaryFolder();
        var arguments = new ArrayList<>(settings);
        arguments.addAll(FIXED_SETTINGS);
        var context = new SpringApplicationBuilder(application).profiles(PROFILE)
                .properties("kanbao.data=" + data)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
        return new RunningSite(context, data);
    }

    /** Creates a folder that is deleted when the process ends, unless it is killed. */
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
            // Temporary files are left to the system.
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Opens a connection without compression; read the response body to its end, so that the connection is reused. */
    HttpURLConnection request(String address) throws IOException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + address).toURL()
                .openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }

    @Override
    public void close() {
        context.close();
        delete(data);
    }

}
