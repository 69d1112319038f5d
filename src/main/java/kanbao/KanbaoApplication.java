package kanbao;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import kanbao.command.Commands;

/** Starts the paper, which reads the content folders and then serves them, or does what a command says. */
@SpringBootApplication
public class KanbaoApplication {

    private static final long MEGABYTE = 1 << 20;
    /** Of a container with 114 MB; with less it would be killed in the middle of its work, without a word. */
    private static final long SMALLEST_HEAP = 40 * MEGABYTE;

    public static void main(String[] args) {
        var heap = Runtime.getRuntime().maxMemory();
        if (heap < SMALLEST_HEAP) {
            System.err.printf(
                    "Kanbao has a heap of %d MB, expected at least %d MB: give it a memory limit of 128 MB or more.%n",
                    heap / MEGABYTE, SMALLEST_HEAP / MEGABYTE);
            System.exit(1);
        }
        new Commands(KanbaoApplication.class, System.out, System.err).run(List.of(args)).ifPresentOrElse(System::exit,
                () -> SpringApplication.run(KanbaoApplication.class, args));
    }

}
