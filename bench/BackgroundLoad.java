import java.io.IOException;

/** The CPU time of other processes during a measurement. */
class BackgroundLoad {

    private final long start = System.nanoTime();
    private final double cpuAtStart = cpu();

    BackgroundLoad() throws IOException {
    }

    private static double cpu() throws IOException {
        return Machine.cpu() - Machine.cpuOfThisProcess();
    }

    /** Prints the load since the creation of this object. All processes of the measurement must have ended. */
    void print() throws IOException {
        System.out.printf("%nOther processes used %.2f of %d processors during the measurement.%n",
                Math.max(0, cpu() - cpuAtStart) * 1e9 / (System.nanoTime() - start),
                Runtime.getRuntime().availableProcessors());
    }

}
