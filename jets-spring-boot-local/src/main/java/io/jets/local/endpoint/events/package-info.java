/**
 * The operations of EventBridge.
 */
@NullMarked
package io.jets.local.endpoint.events;

import org.jspecify.annotations.NullMarked;
