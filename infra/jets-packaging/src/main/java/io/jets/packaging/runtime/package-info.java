/**
 * Packages an application with its own Java runtime, for Lambda's OS-only runtime.
 */
@NullMarked
package io.jets.packaging.runtime;

import org.jspecify.annotations.NullMarked;
