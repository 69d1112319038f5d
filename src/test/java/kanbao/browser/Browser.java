package kanbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** Headless Chromium with a new profile and without an HTTP cache. */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;
    private final Path profile;
    private String reducedMotion = "reduce";

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
        command("Network.enable", Map.of());
        command("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
                BrowserScript.named("layout-shift-recorder")));
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
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    /** Discards the logs and opens a page. */
    void open(String address, Display display) {
        emulateMedia("screen", display.colorScheme());
        resize(display.screen());
        drainLog(LogType.PERFORMANCE);
        drainLog(LogType.BROWSER);
        driver.get(address);
    }

    /** Leaves the open page, so that it sends no more requests. */
    void leave() {
        driver.get("about:blank");
    }

    /** Shows the open page on this screen. */
    void resize(Screen screen) {
        command("Emulation.setDeviceMetricsOverride", Map.of("width", screen.width(), "height", screen.height(),
                "deviceScaleFactor", screen.density(), "mobile", screen.isPhone()));
    }

    /** Shows the open page with the styles for print. */
    void emulatePrint() {
        emulateMedia("print", ColorScheme.LIGHT);
    }

    /** Shows the open page in these colours. */
    void emulate(ColorScheme colorScheme) {
        emulateMedia("screen", colorScheme);
    }

    void setScriptEnabled(boolean enabled) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
    }

    /** Sets the {@code User-Agent}; empty restores Chromium's own. */
    void setUserAgent(String userAgent) {
        command("Network.setUserAgentOverride", Map.of("userAgent", userAgent));
    }

    /** Runs this script in every page before the page's own scripts, until the result is closed. */
    AutoCloseable addPreloadScript(String script) {
        var added = command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return () -> command("Page.removeScriptToEvaluateOnNewDocument", added);
    }

    void pressTab() {
        type(Keys.TAB);
    }

    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Holds the pointer over the first element that matches the CSS selector, until the result is closed. */
    AutoCloseable hover(String selector) {
        new Actions(driver).moveToElement(driver.findElement(By.cssSelector(selector))).perform();
        return this::resetPointer;
    }

    private void resetPointer() {
        new Actions(driver).moveToLocation(0, 0).perform();
    }

    /** Clicks the first link that matches the CSS selector, and waits for its page. */
    void clickLink(String selector) throws InterruptedException {
        var link = driver.findElement(By.cssSelector(selector));
        var address = URI.create(Objects.requireNonNull(link.getDomProperty("href")));
        link.click();
        awaitPath(address.getPath());
        resetPointer();
    }

    /** Waits up to 5 s until the address of the open page has this path. */
    void awaitPath(String path) throws InterruptedException {
        for (var tries = 0; !path.equals(currentPath()) && tries < 200; tries++) {
            Thread.sleep(25);
        }
    }

    private String currentPath() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getPath();
    }

    void setDataSaver(boolean enabled) {
        command("Emulation.setDataSaverOverride", enabled ? Map.of("dataSaverEnabled", true) : Map.of());
    }

    /** Runs a script and returns its result: a string, a number, a boolean, a list, a map, or null. */
    Object execute(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that passes its result to its last argument, a callback. */
    Object executeAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Runs the script file with this name, whose result is a list of strings. */
    List<String> list(String scriptName, Object... arguments) {
        return strings(execute(BrowserScript.named(scriptName), arguments));
    }

    static List<String> strings(Object result) {
        return ((List<?>) result).stream().map(String::valueOf).toList();
    }

    /** Returns the entries of a log since the last call. */
    List<LogEntry> drainLog(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false).toList();
    }

    /** Returns the visible part of the page, without scroll bars, as PNG. */
    byte[] screenshot() {
        command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Returns the page from its top to its end, without scroll bars, as PNG. */
    byte[] screenshotOfWholePage() {
        command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        var size = (Map<?, ?>) command("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        var clip = Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        var png = command("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode(String.valueOf(png.get("data")));
    }

    /** Prints the open page on A4 paper, as PDF. */
    byte[] print() {
        emulatePrint();
        var pdf = command("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
        return Base64.getDecoder().decode(String.valueOf(pdf.get("data")));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Sets {@code prefers-reduced-motion} for the next pages. It is on by default, so that tests see pages at rest. */
    void setReducedMotion(boolean reduced) {
        reducedMotion = reduced ? "reduce" : "no-preference";
    }

    private void emulateMedia(String media, ColorScheme colorScheme) {
        var scheme = Map.of("name", "prefers-color-scheme", "value",
                colorScheme == ColorScheme.DARK ? "dark" : "light");
        var motion = Map.of("name", "prefers-reduced-motion", "value", reducedMotion);
        command("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(scheme, motion)));
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }

}
