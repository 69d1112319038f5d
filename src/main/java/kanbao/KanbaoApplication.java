package kanbao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the paper: reads the content folders, then serves them. */
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
        SpringApplication.run(KanbaoApplication.class, args);
    }

}
