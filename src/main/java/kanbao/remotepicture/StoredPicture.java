package kanbao.remotepicture;

import org.jspecify.annotations.Nullable;

import kanbao.remotepicture.FetchResult.Failed;
import kanbao.remotepicture.FetchResult.Validators;

/**
 * What the store knows about an address, as one line of its index.
 *
 * @param file     the name of the file; null if the picture was never fetched
 * @param length   of the file in bytes
 * @param checked  when it was last requested, in milliseconds since 1970
 * @param due      when it is requested again, in the same unit
 * @param failures the failed attempts in a row
 * @param failure  why the last attempt failed; null if it succeeded
 * @param detail   about the failure; may be empty
 */
record StoredPicture(String address, @Nullable String file, long length, Validators validators, long checked, long due,
        int failures, @Nullable FetchFailure failure, String detail) {

    /** The state after a failed attempt, which keeps the copy of an earlier one. */
    static StoredPicture failed(RemoteAddress address, @Nullable StoredPicture before, Failed failed, long checked,
            long due) {
        var failures = before == null ? 1 : before.failures() + 1;
        return before == null || before.file() == null
                ? new StoredPicture(address.toString(), null, 0, Validators.NONE, checked, due, failures,
                        failed.failure(), failed.detail())
                : new StoredPicture(address.toString(), before.file(), before.length(), before.validators(), checked,
                        due, failures, failed.failure(), failed.detail());
    }

}
