/**
 * An HTTP endpoint on the loopback address that AWS clients can call.
 */
@NullMarked
package io.jets.local.endpoint;

import org.jspecify.annotations.NullMarked;
