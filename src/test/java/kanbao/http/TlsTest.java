package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The site serves HTTPS itself if it has a certificate. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TlsTest {

    private static final String PASSWORD = "not-a-secret";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry settings) throws IOException, InterruptedException {
        var store = folder.resolve("store.p12");
        var keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg",
                "EC", "-alias", "site", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype", "PKCS12",
                "-storepass", PASSWORD, "-keystore", store.toString()).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        settings.add("server.ssl.key-store", store::toUri);
        settings.add("server.ssl.key-store-password", () -> PASSWORD);
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, names = {"HTTP_1_1", "HTTP_2"})
    void theServerSpeaksTheHttpVersionOfTheClient(Version version) throws Exception {
        try (var browser = HttpClient.newBuilder().version(version).sslContext(trusting()).build()) {
            for (var path : new String[]{"/", "/articles/jinan-lantern-fair", "/search?q=x"}) {
                var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                        .header("Accept-Encoding", "gzip")
                        .build();
                var answer = browser.send(request, BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.body()).isNotEmpty();
            }
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("store.p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }

}
