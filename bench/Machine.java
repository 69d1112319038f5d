import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a measurement asks the machine. */
class Machine {

    /** Where /proc/stat tells of doing nothing, and what is counted in another number already (proc_stat(5)). */
    private static final Set<Integer> IDLE = Set.of(4, 5, 9, 10);
    /** The state of a socket that waits for connections, as /proc/net/tcp writes it. */
    private static final String LISTENS = "0A";

    private Machine() {
    }

    /** What it is, and how fast, for who reads the numbers. */
    static String name() throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo"))
                .stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("unknown processor");
        return "%d × %s, Linux %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(), processor,
                System.getProperty("os.version"), Runtime.version());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The processor time that all processes together have taken since the machine started, in seconds. */
    static double cpu() throws IOException {
        var times = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+");
        var hundredths = 0L;
        for (var kind = 1; kind < times.length; kind++) {
            hundredths += IDLE.contains(kind) ? 0 : Long.parseLong(times[kind]);
        }
        return hundredths / 100.0;
    }

    /** The processor time that a process has taken, in seconds. */
    static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** The processor time that this process has taken and all that it has started and that have ended, in seconds. */
    static double cpuOfThisRun() throws IOException {
        var times = Files.readString(Path.of("/proc/self/stat")).replaceFirst(".*\\) ", "").split(" ");
        return Stream.of(times).skip(11).limit(4).mapToLong(Long::parseLong).sum() / 100.0;
    }

    /** The resident memory of a process, in MB of 1,024 kB, like the limit of a container. */
    static double resident(long pid) throws IOException {
        var line = Files.readAllLines(Path.of("/proc/" + pid + "/status"))
                .stream()
                .filter(status -> status.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    /** What a Java process needs of its heap, in MB. */
    static double liveHeap(long pid) throws IOException {
        var histogram = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid),
                "GC.class_histogram").start();
        var total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]) / 1e6;
    }

    /** The processes of this machine that wait for connections on a port, as far as this user may see them. */
    static Stream<ProcessHandle> listeners(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(table -> lines(table).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(socket -> socket[3].equals(LISTENS) && socket[1].endsWith(":%04X".formatted(port)))
                .map(socket -> "socket:[" + socket[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses().filter(process -> hasOpen(process, sockets));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        }
        catch (IOException endedOrAnotherUsers) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        }
        catch (IOException closed) {
            return "";
        }
    }

}
