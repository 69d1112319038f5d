@org.jspecify.annotations.NullMarked
package kanbao;
