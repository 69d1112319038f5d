import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What a measurement asks the machine. */
class Machine {

    /** Where /proc/stat tells of doing nothing, and what is counted in another number already (proc_stat(5)). */
    private static final Set<Integer> IDLE = Set.of(4, 5, 9, 10);

    private Machine() {
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

    /** The resident memory of a process, in MB of 1,024 kB, like the limit of a container. */
    static double resident(long pid) throws IOException {
        var line = Files.readAllLines(Path.of("/proc/" + pid + "/status"))
                .stream()
                .filter(status -> status.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

}
