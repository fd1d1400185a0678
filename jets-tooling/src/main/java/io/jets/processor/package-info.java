/**
 * The process that the Maven plugin starts on the application's class path.
 */
@NullMarked
package io.jets.processor;

import org.jspecify.annotations.NullMarked;
