/**
 * Directs the application's AWS SDK clients to the local endpoint unless the user has set
 * another endpoint.
 */
@NullMarked
package io.jets.local.sdk;

import org.jspecify.annotations.NullMarked;
