package kanbao.remotepicture;

import org.jspecify.annotations.Nullable;

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
        int failures, @Nullable FetchFailure failure, String detail) {}
