/** Whether the numbers of docs/promises.md are kept. */
class Promises {

    private static boolean kept = true;

    private Promises() {
    }

    /** Says the sentence if the promise is not kept. */
    static void hold(boolean promise, String sentence, Object... numbers) {
        if (!promise) {
            System.err.printf("BROKEN PROMISE: " + sentence + "%n", numbers);
            kept = false;
        }
    }

    /** Ends the program, with 1 if a promise was not kept. */
    static void end() {
        System.exit(kept ? 0 : 1);
    }

}
