package kanbao;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import kanbao.command.Commands;
import kanbao.messages.MessageBundle;

/** The main class: runs the command on the command line, or starts the server if there is none. */
@SpringBootApplication
public class KanbaoApplication {

    private static final long MEGABYTE = 1 << 20;
    /** The heap of a container with 114 MB. With less memory, the kernel would kill the process without a message. */
    private static final long MIN_HEAP = 40 * MEGABYTE;

    public static void main(String[] args) {
        var heap = Runtime.getRuntime().maxMemory();
        if (heap < MIN_HEAP) {
            var bundle = MessageBundle.named("commands");
            System.err.println(bundle.get("start.heap-too-small", heap / MEGABYTE, MIN_HEAP / MEGABYTE));
            System.exit(1);
        }
        new Commands(KanbaoApplication.class, System.out, System.err).run(List.of(args)).ifPresentOrElse(System::exit,
                () -> SpringApplication.run(KanbaoApplication.class, args));
    }

}
