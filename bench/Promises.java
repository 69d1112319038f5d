/** Checks the numbers that docs/promises.md promises. */
class Promises {

    private static boolean allKept = true;

    private Promises() {
    }

    /** Prints the message if the promise is not kept. */
    static void check(boolean isKept, String message, Object... numbers) {
        if (!isKept) {
            System.err.printf("BROKEN PROMISE: " + message + "%n", numbers);
            allKept = false;
        }
    }

    /** Exits with 1 if a promise was not kept, with 0 otherwise. */
    static void exit() {
        System.exit(allKept ? 0 : 1);
    }

}
