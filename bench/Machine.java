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

/** CPU time, memory and ports of this machine, from Linux. */
class Machine {

    /** The columns of /proc/stat for idle time, and for time that other columns include (proc_stat(5)). */
    private static final Set<Integer> IDLE = Set.of(4, 5, 9, 10);
    /** The state of a listening socket in /proc/net/tcp. */
    private static final String LISTENING = "0A";

    private Machine() {
    }

    /** The processor and the versions of Linux and Java. */
    static String description() throws IOException {
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

    /** The CPU time of all processes since the boot, in seconds. */
    static double cpu() throws IOException {
        var times = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+");
        var hundredths = 0L;
        for (var column = 1; column < times.length; column++) {
            hundredths += IDLE.contains(column) ? 0 : Long.parseLong(times[column]);
        }
        return hundredths / 100.0;
    }

    /** The CPU time of a process, in seconds. */
    static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** The CPU time of this process and of its ended child processes, in seconds. */
    static double cpuOfThisProcess() throws IOException {
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

    /** The live heap of a Java process, in MB. */
    static double liveHeap(long pid) throws IOException {
        var histogram = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid),
                "GC.class_histogram").start();
        var total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]) / 1e6;
    }

    /** The processes that listen on a port, as far as this user may see them. */
    static Stream<ProcessHandle> listeners(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(table -> lines(table).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(socket -> socket[3].equals(LISTENING) && socket[1].endsWith(":%04X".formatted(port)))
                .map(socket -> "socket:[" + socket[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses().filter(process -> hasOpen(process, sockets));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException endedOrAnotherUsers) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

}
