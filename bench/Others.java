import java.io.IOException;

/** What goes on beside a measurement, and may disturb it. */
class Others {

    private final long start = System.nanoTime();
    private final double before = cpu();

    Others() throws IOException {
    }

    private static double cpu() throws IOException {
        return Machine.cpu() - Machine.cpuOfThisRun();
    }

    /** Says what it took since this was made; everything that was started for the measurement has to be at its end. */
    void print() throws IOException {
        System.out.printf("%nBeside the measurement, others took %.2f of %d processors.%n",
                Math.max(0, cpu() - before) * 1e9 / (System.nanoTime() - start), Runtime.getRuntime().availableProcessors());
    }

}
