/**
 * Points the application's AWS SDK clients at the local endpoint, where the user has not
 * pointed them elsewhere.
 */
@NullMarked
package io.jets.local.sdk;

import org.jspecify.annotations.NullMarked;
