import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a measurement asks the machine. */
class Machine {

    private Machine() {
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
