package kanbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.StreamSupport;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

import kanbao.browser.Look.Scheme;

/** A browser without a window, a past or a cache, which sees a page as its reader does. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;
    private final Path profile;
    private String motion = "reduce";

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
        command("Network.enable", Map.of());
        command("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", Script.named("shifts")));
    }

    static Browser start(Chromium chromium) {
        try {
            var profile = Files.createTempDirectory("kanbao-browser");
            var service = new ChromeDriverService.Builder().usingDriverExecutable(chromium.driver().toFile())
                    .usingAnyFreePort()
                    .build();
            return new Browser(new ChromeDriver(service, options(chromium, profile)), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Chromium chromium, Path profile) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(QUIET);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    /** Opens a page; what was logged before is forgotten. */
    void open(String address, Look look) {
        var screen = look.screen();
        emulate("screen", look.scheme());
        command("Emulation.setDeviceMetricsOverride", Map.of("width", screen.width(), "height", screen.height(),
                "deviceScaleFactor", screen.density(), "mobile", screen.isPhone()));
        log(LogType.PERFORMANCE);
        log(LogType.BROWSER);
        driver.get(address);
    }

    /** Shows the open page as it prints. */
    void print() {
        emulate("print", Scheme.LIGHT);
    }

    void allowScript(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Sends this user agent from now on; empty is its own, which says that it has no window. */
    void callItself(String agent) {
        command("Network.setUserAgentOverride", Map.of("userAgent", agent));
    }

    /** Runs a script in every page before the page's own, until it is closed. */
    AutoCloseable runsFirst(String script) {
        var added = command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return () -> command("Page.removeScriptToEvaluateOnNewDocument", added);
    }

    void pressTab() {
        type(Keys.TAB);
    }

    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Holds the pointer over the first element that the CSS query finds, until it is closed. */
    AutoCloseable pointAt(String query) {
        new Actions(driver).moveToElement(driver.findElement(By.cssSelector(query))).perform();
        return this::pointAway;
    }

    private void pointAway() {
        new Actions(driver).moveToLocation(0, 0).perform();
    }

    /** Follows the first link that the CSS query finds. */
    void follow(String query) throws InterruptedException {
        var link = driver.findElement(By.cssSelector(query));
        var address = URI.create(Objects.requireNonNull(link.getDomProperty("href")));
        link.click();
        arriveAt(address.getPath());
        pointAway();
    }

    /** Waits until the open page is the one at this path. */
    void arriveAt(String path) throws InterruptedException {
        for (var tries = 0; !path.equals(here()) && tries < 200; tries++) {
            Thread.sleep(25);
        }
    }

    private String here() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getPath();
    }

    /** Has the reader ask, or no longer ask, to save data. */
    void saveData(boolean saved) {
        command("Emulation.setDataSaverOverride", saved ? Map.of("dataSaverEnabled", true) : Map.of());
    }

    /** What a script answers: a string, a number, a boolean, a list, a map, or null. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script answers that ends by calling its last argument. */
    Object askLater(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** The lines of a log since it was last asked for. */
    List<LogEntry> log(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false).toList();
    }

    /** What the screen shows, without scroll bars, as PNG. */
    byte[] picture() {
        command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Has the reader welcome motion; at first none is, so that a page stands still when it is asked. */
    void welcomeMotion(boolean welcome) {
        motion = welcome ? "no-preference" : "reduce";
    }

    private void emulate(String media, Scheme scheme) {
        var colours = Map.of("name", "prefers-color-scheme", "value", scheme == Scheme.DARK ? "dark" : "light");
        var motions = Map.of("name", "prefers-reduced-motion", "value", motion);
        command("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(colours, motions)));
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }

}
