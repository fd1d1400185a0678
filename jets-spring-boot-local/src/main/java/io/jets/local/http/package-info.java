/**
 * Serves and forwards HTTP requests on the loopback interface, with bounds on
 * connections, requests and time.
 */
@NullMarked
package io.jets.local.http;

import org.jspecify.annotations.NullMarked;
