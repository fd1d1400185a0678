/**
 * Merges the jars of an application into one without changing what its class loader
 * finds.
 */
@NullMarked
package io.jets.packaging.jar;

import org.jspecify.annotations.NullMarked;
