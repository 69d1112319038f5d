package org.eclipse.jetty.client.api;

/** A type of Jetty 11 that the Nu HTML checker is compiled against and never uses. */
public interface Response {

    /** The same. */
    interface CompleteListener {}

}
